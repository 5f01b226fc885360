package io.omnify.agent.guardrails.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Notices texts that talk to the model instead of telling it something. It is a bell and no lock: what it misses is
 * held by the permissions, the approvals and the addresses that nobody named.
 */
public final class Injection {
    private static final int LONGEST = 50_000;

    // spotless:off
    private static final List<Sign> SIGNS = List.of(
            Sign.of(
                    "(ignore|disregard|forget|override|bypass|discard|drop|skip|neglect)\\W+(\\w+\\W+){0,5}?(instruction|rule|prompt|polic|guideline|direction|order|constraint|command|guardrail|safeguard|safety|context|briefing|restriction)"),
            Sign.of("(instruction|rule|polic|guideline|restriction|safeguard|limit|prompt)s?\\W+(\\w+\\W+){0,6}?(no"
                    + " longer|do not apply|don.t apply|are void|is void|are lifted|were replaced|have changed|are"
                    + " suspended|are superseded|expired|are obsolete)"),
            Sign.of(
                    "(new|updated|revised|real|actual|hidden|secret|additional|urgent|priority|special|following)\\W+(\\w+\\W+){0,2}?(instruction|directive|order|system"
                        + " prompt|task)s?\\W*(:|for (you|the|any|all)|from)"),
            Sign.of("(you are|you.re|act as|behave as|pretend (to be|you)|role.?play as|from now on|switch"
                    + " to|enter)\\W+(\\w+\\W+){0,4}?(now|unrestricted|developer"
                    + " mode|admin|administrator|root|dan|jailbr|debug mode|maintenance mode|no longer|free"
                    + " of|without (any )?(limits|rules|restrictions))"),
            Sign.of(
                    "(system|developer|assistant|admin|operator|supervisor|tool|function)\\s*(message|prompt|note|override|notice|instruction|:|>|\\])\\W+(\\w+\\W+){0,8}?(send|call|transfer|set|e-?mail|forward|increase|raise|delete|must|reveal|fetch|post|use|run|execute|invoke|start|print|approve)"),
            Sign.of("<\\|?/?(im_start|im_end|system|assistant|endoftext|tool_call|function_call|inst)\\b"),
            Sign.of("\\[/?(inst|system|sys|assistant|admin|developer)\\]"),
            Sign.of(
                    "(attention|note|message|important|notice|dear|hey|hello|listen)\\W+(\\w+\\W+){0,4}?(ai|assistant|agent|language"
                        + " model|llm|model|bot|copilot|chatbot|gpt|automated|whoever reads|reader of this)"),
            Sign.of("\\b(ai|assistant|agent|language"
                    + " model|llm|bot|chatbot|copilot)s?\\b\\W+(\\w+\\W+){0,6}?(must|should|shall|is required"
                    + " to|are required to|needs? to|has to|have to|please|will now|is instructed|is ordered)\\b"),
            Sign.of(
                    "(call|invoke|use|run|execute|trigger|launch)\\W+(\\w+\\W+){0,4}?(tool|function|sandbox|http.?request|web.?fetch|workflow.?start|email.?send|budget.?set|agent.?handoff)"),
            Sign.of("(sandbox[._]|http[._]request|web[._]fetch|workflow[._]start|agent[._]handoff)"),
            Sign.of(
                    "(send|forward|e-mail|email|post|upload|transmit|exfiltrate|leak|submit|deliver|report|copy|mail|share|append|encode|include|attach)\\W+(\\w+\\W+){0,8}?(to|at|into|in|via|as)\\W+(\\w+\\W+){0,4}?(https?:|[\\w.+-]+@[\\w-]+\\.|this"
                        + " (address|url|endpoint|server|link)|the (following|attached)"
                        + " (address|url|endpoint)|webhook|query string|url)"),
            Sign.of("(reveal|print|repeat|show|output|disclose|leak|tell"
                    + " me|reproduce|dump|quote|translate|summari[sz]e|display)\\W+(\\w+\\W+){0,6}?(system"
                    + " prompt|instructions|secret|api.?key|password|token|credential|configuration|initial"
                    + " prompt|hidden|above text|everything above)"),
            Sign.of(
                    "(do not|don.t|never|without)\\W+(\\w+\\W+){0,3}?(tell|inform|mention|notify|alert|asking|ask|report|telling|notifying|informing|confirm|confirmation|approval|disclose)\\W+(\\w+\\W+){0,4}?(user|person|owner|operator|human|anyone|anybody|team|customer|approval|confirmation|about)"),
            Sign.of(
                    "(raise|increase|set|change|move|transfer|double|triple|lift|shift|reallocate|put|adjust|boost)\\W+(\\w+\\W+){0,7}?(budget|spend|bid|funds|money|limit|payment)\\W+(\\w+\\W+){0,8}?(to|by|into|at)\\W+\\W*\\d"),
            Sign.of(
                    "(approved|authori[sz]ed|confirmed|cleared|signed"
                        + " off|sanctioned|permitted)\\W+(\\w+\\W+){0,3}?(by|from)\\W+(\\w+\\W+){0,3}?(admin|owner|security|legal|manager|ceo|cfo|finance|compliance|operator|system|openai|omnify|support|supervisor|head|board|director)"),
            Sign.of(
                    "(end|close|start|begin|stop)\\W*(of)?\\W*(tool|data|document|user|system|untrusted|context|content|quoted|input)\\W*(output|result|data|block|section|text|message|content|input|prompt)?\\W*(-{2,}|={2,}|\\]|>|\\*{2,}|#{2,})"),
            Sign.of("!\\[[^\\]]{0,80}\\]\\(\\s*https?:[^)]{0,400}[?&/=]"),
            Sign.of(
                    "(if you are|if you.re|when you (read|process|see|summari[sz]e)|as"
                        + " an?)\\W+(\\w+\\W+){0,4}?(ai|assistant|language"
                        + " model|llm|agent|model|bot|this)\\W+(\\w+\\W+){0,6}?(then|must|should|please|first|you|send|call|,|immediately|also|include|say)"),
            Sign.of(
                    "ignor(ier|ez|a|ar|e)\\w*\\W+(\\w+\\W+){0,5}?(anweisung|instruction|instruccion|istruzion|regeln|instrucoes)"),
            Sign.of(
                    "(vergiss|oublie|olvida|dimentica|esquec)\\w*\\W+(\\w+\\W+){0,5}?(anweisung|instruction|instruccion|istruzion|regeln|instru)"),
            Sign.of("(sende|envoie|envia|invia|schicke|ueberweise)\\w*\\W+(\\w+\\W+){0,8}?(@|an|a|to|https?)\\W+\\w"));
    // spotless:on

    private static final Pattern HIDDEN = Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]");
    private static final Pattern TAGS = Pattern.compile("[\\x{E0000}-\\x{E007F}]+");
    private static final Pattern BLOB = Pattern.compile("[A-Za-z0-9+/]{24,4000}={0,2}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}[ :]?){16,2000}");
    private static final Pattern SPACED = Pattern.compile("(?:\\b\\p{L}[ ._-]){6,}\\p{L}\\b");

    private Injection() {}

    /** The words that give it away; empty when nothing does. */
    public static Optional<String> sign(Object value, int depth) {
        var text = Leaves.words(value);
        return find(text.length() > LONGEST ? text.substring(0, LONGEST) : text, depth);
    }

    private static Optional<String> find(String text, int depth) {
        var plain = plain(text);
        for (var sign : SIGNS) {
            var found = sign.in(plain);
            if (found.isPresent()) return found.map(Injection::shortened);
        }
        return depth > 0 ? unwrapped(text, depth - 1) : Optional.empty();
    }

    /** As it reads to a model: without what is invisible, in plain letters. */
    private static String plain(String text) {
        var visible = HIDDEN.matcher(text).replaceAll("");
        var letters = Normalizer.normalize(visible, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return lookalikes(letters).toLowerCase(Locale.ROOT);
    }

    private static String lookalikes(String text) {
        var from =
                "\u0430\u0435\u043E\u0440\u0441\u0445\u0443\u0456\u0455\u0458\u03BF\u03B1\u03B5\u03B9\u03C1\u0410\u0415\u041E\u0420\u0421\u0425\u0406";
        var to = "aeopcxyisjoaeipAEOPCXI";
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var at = from.indexOf(text.charAt(i));
            plain.append(at < 0 ? text.charAt(i) : to.charAt(at));
        }
        return plain.toString();
    }

    /** What is written so that a filter does not read it. */
    private static Optional<String> unwrapped(String text, int depth) {
        var tags = TAGS.matcher(text);
        if (tags.find()) return Optional.of("text in invisible characters");
        for (var blobs = BLOB.matcher(text); blobs.find(); ) {
            var found = decoded(blobs.group(), depth);
            if (found.isPresent()) return found;
        }
        for (var hex = HEX.matcher(text); hex.find(); ) {
            var found = find(hexed(hex.group()), depth);
            if (found.isPresent()) return found;
        }
        var spaced = SPACED.matcher(text);
        if (spaced.find()) {
            var found =
                    find(SPACED.matcher(text).replaceAll(match -> match.group().replaceAll("[ ._-]", "")), 0);
            if (found.isPresent()) return found;
        }
        var turned = find(rot13(text), 0);
        return turned.isPresent()
                ? turned
                : find(new StringBuilder(text).reverse().toString(), 0);
    }

    private static Optional<String> decoded(String blob, int depth) {
        try {
            var whole = blob.substring(0, blob.length() - blob.replace("=", "").length() % 4 % 2);
            return find(new String(Base64.getMimeDecoder().decode(whole), StandardCharsets.UTF_8), depth);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String hexed(String text) {
        var digits = text.replaceAll("[ :]", "");
        var plain = new StringBuilder();
        for (int i = 0; i + 1 < digits.length(); i += 2)
            plain.append((char) Integer.parseInt(digits.substring(i, i + 2), 16));
        return plain.toString();
    }

    private static String rot13(String text) {
        var turned = new StringBuilder(text.length());
        text.chars().forEach(each -> turned.append((char) turned(each)));
        return turned.toString();
    }

    private static int turned(int letter) {
        if (letter >= 'a' && letter <= 'z') return 'a' + (letter - 'a' + 13) % 26;
        return letter >= 'A' && letter <= 'Z' ? 'A' + (letter - 'A' + 13) % 26 : letter;
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "...";
    }
}
