package io.omnify.workflow.adapter.cel;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.omnify.workflow.expressions.domain.EvaluationFailed;
import io.omnify.workflow.expressions.port.Expressions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The Common Expression Language: total, side-effect free, made for exactly this. */
public final class CelExpressions implements Expressions {
    private static final int LONGEST = 10_000;
    private static final int MOST_ITERATIONS = 10_000;
    private static final int CACHED = 5_000;

    private static final CelType OBJECT = MapType.create(SimpleType.STRING, SimpleType.DYN);

    /** What only some places can read. */
    private static final Map<String, CelType> OTHERS = Map.of(
            "item", SimpleType.DYN,
            "index", SimpleType.INT,
            "output", SimpleType.DYN,
            "error", SimpleType.DYN,
            "event", OBJECT);

    private final Cel cel;
    private final Map<Set<String>, Cel> languages = new ConcurrentHashMap<>();
    private final Map<String, CelRuntime.Program> programs = Collections.synchronizedMap(new Cache());

    private static final class Cache extends LinkedHashMap<String, CelRuntime.Program> {
        private static final long serialVersionUID = 1L;

        Cache() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CelRuntime.Program> eldest) {
            return size() > CACHED;
        }
    }

    public CelExpressions() {
        this.cel = language(OTHERS.keySet());
    }

    private static Cel language(Set<String> others) {
        var options = CelOptions.current()
                .maxExpressionCodePointSize(LONGEST)
                .maxParseRecursionDepth(50)
                .comprehensionMaxIterations(MOST_ITERATIONS)
                .maxRegexProgramSize(1_000)
                .build();
        var builder = CelFactory.standardCelBuilder()
                .setOptions(options)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addCompilerLibraries(CelExtensions.strings(), CelExtensions.math(options))
                .addRuntimeLibraries(CelExtensions.strings(), CelExtensions.math(options))
                .addVar("input", OBJECT)
                .addVar("steps", OBJECT)
                .addVar("run", OBJECT)
                .addVar("org", OBJECT);
        for (var other : others) builder.addVar(other, OTHERS.getOrDefault(other, SimpleType.DYN));
        return builder.build();
    }

    @Override
    public Check check(String source, Set<String> also) {
        var language = languages.computeIfAbsent(Set.copyOf(also), CelExpressions::language);
        var result = language.compile(source);
        try {
            var ast = result.getAst();
            language.createProgram(ast);
            return new References(ast).check();
        } catch (CelValidationException e) {
            return new Check(
                    result.getErrors().stream().map(CelIssue::getMessage).toList(), Set.of());
        } catch (CelEvaluationException e) {
            return new Check(List.of(String.valueOf(e.getMessage())), Set.of());
        }
    }

    @Override
    public @Nullable Object evaluate(String source, Map<String, @Nullable Object> scope) {
        try {
            return CelValues.fromCel(program(source).eval(CelValues.scope(scope)));
        } catch (CelEvaluationException | CelValidationException e) {
            throw new EvaluationFailed(reason(source, e));
        } catch (RuntimeException e) {
            if (e instanceof EvaluationFailed) throw e;
            throw new EvaluationFailed(reason(source, e));
        }
    }

    private static String reason(String source, Exception e) {
        var shown = source.length() <= 200 ? source : source.substring(0, 200) + "...";
        return "${" + shown + "}: " + e.getMessage();
    }

    private CelRuntime.Program program(String source) throws CelValidationException, CelEvaluationException {
        var known = programs.get(source);
        if (known != null) return known;
        CelAbstractSyntaxTree ast = cel.compile(source).getAst();
        var fresh = cel.createProgram(ast);
        programs.put(source, fresh);
        return fresh;
    }
}
