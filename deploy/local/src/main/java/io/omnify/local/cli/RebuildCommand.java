package io.omnify.local.cli;

import io.omnify.local.platform.Operator;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.PlatformConfig;
import io.omnify.local.platform.PlatformFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes what people see of runs anew, when it was lost or is wrong. */
@Command(name = "rebuild", description = "Make a read model anew from what was told and is kept, beside all work.")
final class RebuildCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SERVICE", description = "workflow: the runs and their history")
    private String service = "";

    @Override
    public Integer call() {
        if (!service.equals("workflow")) throw new PlatformFailure("there is no read model of " + service);
        var variables = System.getenv();
        var operator = new Operator(PlatformConfig.fromEnvironment(variables), variables);
        System.out.println(operator.ask(Part.WORKFLOW, "/internal/read-model/rebuild"));
        return 0;
    }
}
