package io.omnify.analytics.imports.domain;

import java.util.regex.Pattern;

/** Collects how a file's numbers are written until it is clear whether the comma or the point is the decimal sign. */
final class NumberEvidence {
    private static final Pattern NUMBER = Pattern.compile("[^0-9.,]*([0-9]*[.,][0-9.,]*[0-9])[^0-9.,]*");
    private static final int GROUP = 3;

    private long points;
    private long commas;

    /** A cell of a column of amounts, where three digits after a lone separator say nothing. */
    void amount(String cell) {
        add(cell, false);
    }

    /** A cell of a column of whole numbers, where a lone separator before three digits separates thousands. */
    void count(String cell) {
        add(cell, true);
    }

    NumberStyle style() {
        return commas > points ? NumberStyle.COMMA : NumberStyle.POINT;
    }

    boolean mixed() {
        return commas > 0 && points > 0;
    }

    private void add(String cell, boolean whole) {
        var match = NUMBER.matcher(cell.strip());
        if (!match.matches()) return;
        var number = match.group(1);
        var point = number.lastIndexOf('.');
        var comma = number.lastIndexOf(',');
        if (point >= 0 && comma >= 0) vote(point > comma);
        else if (point >= 0) lone(number, point, '.', whole);
        else lone(number, comma, ',', whole);
    }

    private void lone(String number, int at, char sign, boolean whole) {
        var groups = number.indexOf(sign) != at;
        var thousands = number.length() - at - 1 == GROUP && at >= 1 && at <= GROUP && number.charAt(0) != '0';
        if (thousands && !groups && !whole) return;
        var decimal = !groups && !thousands;
        vote(decimal == (sign == '.'));
    }

    private void vote(boolean point) {
        if (point) points++;
        else commas++;
    }
}
