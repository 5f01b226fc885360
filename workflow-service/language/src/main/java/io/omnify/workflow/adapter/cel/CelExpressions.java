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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Common Expression Language: total, side-effect free, made for exactly this. */
public final class CelExpressions implements Expressions {
    private static final int LONGEST = 10_000;
    private static final int MOST_ITERATIONS = 10_000;
    private static final int CACHED = 5_000;
    private static final int LANGUAGES = 64;

    private static final List<CelStandardMacro> PLAIN_MACROS = CelStandardMacro.STANDARD_MACROS.stream()
            .filter(macro -> macro != CelStandardMacro.HAS)
            .toList();
    private static final CelType OBJECT = MapType.create(SimpleType.STRING, SimpleType.DYN);

    /** What only some places can read. */
    private static final Map<String, CelType> OTHERS = Map.of(
            "item", SimpleType.DYN,
            "index", SimpleType.INT,
            "output", SimpleType.DYN,
            "error", SimpleType.DYN,
            "event", OBJECT);

    private final Cel cel;
    private final Map<Map<String, CelType>, Cel> languages = Collections.synchronizedMap(new Recent<>(LANGUAGES));
    private final Map<String, CelRuntime.Program> programs = Collections.synchronizedMap(new Recent<>(CACHED));

    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        private final int most;

        Recent(int most) {
            super(64, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    public CelExpressions() {
        this.cel = language(OTHERS);
    }

    private static Cel language(Map<String, CelType> others) {
        boolean typed = others.keySet().stream().anyMatch(name -> name.startsWith("input."));
        var options = CelOptions.current()
                .maxExpressionCodePointSize(LONGEST)
                .maxParseRecursionDepth(50)
                .comprehensionMaxIterations(MOST_ITERATIONS)
                .maxRegexProgramSize(1_000)
                .build();
        var builder = CelFactory.standardCelBuilder()
                .setOptions(options)
                .setStandardMacros(PLAIN_MACROS)
                .addMacros(typed ? InputTypes.HAS : CelStandardMacro.HAS.getDefinition())
                .addCompilerLibraries(CelExtensions.strings(), CelExtensions.math(options))
                .addRuntimeLibraries(CelExtensions.strings(), CelExtensions.math(options))
                .addVar("input", OBJECT)
                .addVar("steps", OBJECT)
                .addVar("run", OBJECT)
                .addVar("org", OBJECT);
        others.forEach(builder::addVar);
        return builder.build();
    }

    @Override
    public Check check(String source, Readable readable) {
        var variables = new HashMap<String, CelType>();
        for (var other : readable.also()) variables.put(other, OTHERS.getOrDefault(other, SimpleType.DYN));
        var check = check(source, variables);
        variables.putAll(InputTypes.of(readable.inputSchema()));
        if (!check.problems().isEmpty() || variables.size() == readable.also().size()) return check;
        var typed = check(source, variables);
        return new Check(typed.problems(), typed.problems().isEmpty() ? check.steps() : Set.of(), typed.gives());
    }

    private Check check(String source, Map<String, CelType> variables) {
        var language = languages.computeIfAbsent(Map.copyOf(variables), CelExpressions::language);
        var result = language.compile(source);
        try {
            var ast = result.getAst();
            language.createProgram(ast);
            return new References(ast).check();
        } catch (CelValidationException e) {
            return wrong(result.getErrors().stream().map(CelIssue::getMessage).toList());
        } catch (CelEvaluationException e) {
            return wrong(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static Check wrong(List<String> problems) {
        return new Check(problems, Set.of(), Kind.ANYTHING);
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
