package io.omnify.agent.adapter.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;

/** An author's regular expression in a dialect whose search is over in time, whatever the expression and the text. */
final class LinearPattern implements RegularExpression {
    private final Pattern pattern;

    /** It is none that can be searched for; the message is for its author. */
    static final class NotSupported extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSupported(String message) {
            super(message);
        }
    }

    private LinearPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Throws NotSupported. */
    static LinearPattern of(String text) {
        if (!PatternSize.isSmall(text)) {
            throw new NotSupported(
                    "has a pattern that is not well-formed, or too large once its repetitions are written out");
        }
        try {
            return new LinearPattern(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            throw new NotSupported("has a pattern that is not supported: " + e.getDescription());
        }
    }

    @Override
    public boolean matches(String value) {
        return pattern.matcher(value).find();
    }
}
