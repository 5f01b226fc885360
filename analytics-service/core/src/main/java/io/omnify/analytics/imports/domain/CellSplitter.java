package io.omnify.analytics.imports.domain;

import java.util.ArrayList;
import java.util.List;

/** Splits one record into its cells, fed line by line while a quoted cell is open. */
final class CellSplitter {
    private enum State {
        START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED,
        BROKEN
    }

    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private State state = State.START;

    CellSplitter(char separator) {
        this.separator = separator;
    }

    /** A quoted cell has begun and not ended. */
    boolean open() {
        return state == State.QUOTED;
    }

    boolean complete() {
        return state == State.PLAIN;
    }

    List<String> cells() {
        return cells;
    }

    void line(String text) {
        if (state == State.QUOTED) cell.append('\n');
        for (int i = 0; i < text.length() && state != State.BROKEN; i++) state = next(text.charAt(i));
        if (open() || state == State.BROKEN) return;
        end();
        state = State.PLAIN;
    }

    private State next(char c) {
        return switch (state) {
            case START -> start(c);
            case PLAIN -> c == separator ? end() : add(c, State.PLAIN);
            case QUOTED -> c == '"' ? State.QUOTE_IN_QUOTED : add(c, State.QUOTED);
            case QUOTE_IN_QUOTED -> afterQuote(c);
            case BROKEN -> State.BROKEN;
        };
    }

    private State start(char c) {
        if (c == separator) return end();
        if (c == '"' && cell.toString().isBlank()) {
            cell.setLength(0);
            return State.QUOTED;
        }
        return add(c, c == ' ' ? State.START : State.PLAIN);
    }

    private State afterQuote(char c) {
        if (c == '"') return add('"', State.QUOTED);
        if (c == separator) return end();
        return c == ' ' || c == '\t' ? State.QUOTE_IN_QUOTED : State.BROKEN;
    }

    private State add(char c, State next) {
        cell.append(c);
        return next;
    }

    private State end() {
        cells.add(cell.toString());
        cell.setLength(0);
        return State.START;
    }
}
