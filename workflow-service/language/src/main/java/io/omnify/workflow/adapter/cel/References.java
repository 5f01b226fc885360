package io.omnify.workflow.adapter.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.NullableType;
import io.omnify.workflow.expressions.port.Expressions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which steps an expression reads and what it gives, found in its syntax tree. */
final class References {
    private final CelAbstractSyntaxTree ast;
    private final Set<String> steps = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    References(CelAbstractSyntaxTree ast) {
        this.ast = ast;
    }

    Expressions.Check check() {
        CelNavigableAst.fromAst(ast).getRoot().allNodes().forEach(this::look);
        return new Expressions.Check(problems, problems.isEmpty() ? steps : Set.of(), gives(ast.getResultType()));
    }

    private static Expressions.Kind gives(CelType type) {
        return switch (type.kind()) {
            case BOOL -> Expressions.Kind.CONDITION;
            case LIST -> Expressions.Kind.LIST;
            case DYN, ANY -> Expressions.Kind.ANYTHING;
            default -> {
                var inner = type instanceof NullableType nullable ? nullable.targetType() : null;
                yield inner == null ? Expressions.Kind.OTHER : gives(inner);
            }
        };
    }

    private void look(CelNavigableExpr node) {
        if (!isSteps(node.expr())) return;
        var parent = node.parent().map(CelNavigableExpr::expr).orElse(node.expr());
        if (parent.getKind() == Kind.SELECT) steps.add(parent.select().field());
        else if (isIndex(parent) && isText(parent.call().args().get(1)))
            steps.add(parent.call().args().get(1).constant().stringValue());
        else problems.add("steps must be read by name, as steps.<id> or steps[\"<id>\"]");
    }

    private static boolean isSteps(CelExpr expr) {
        return expr.getKind() == Kind.IDENT && expr.ident().name().equals("steps");
    }

    private static boolean isIndex(CelExpr expr) {
        return expr.getKind() == Kind.CALL
                && expr.call().function().equals("_[_]")
                && isSteps(expr.call().args().getFirst());
    }

    private static boolean isText(CelExpr expr) {
        return expr.getKind() == Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }
}
