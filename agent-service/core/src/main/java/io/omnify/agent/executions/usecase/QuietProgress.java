package io.omnify.agent.executions.usecase;

import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.port.Progress;

/** Tells how it goes, and nothing of what is said. */
final class QuietProgress implements Progress {
    private final Progress progress;

    QuietProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void saved(Execution execution) {
        progress.saved(execution);
    }

    @Override
    public void asking(Execution execution, int turn) {
        progress.asking(execution, turn);
    }

    @Override
    public void text(Execution execution, int turn, String piece) {}
}
