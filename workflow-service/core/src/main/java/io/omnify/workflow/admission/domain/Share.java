package io.omnify.workflow.admission.domain;

/**
 * How much may be under way at once.
 *
 * @param organisation commands of one organisation
 * @param all commands of all organisations together
 * @param least what an organisation that has many waiting keeps, however slow everything has become
 */
public record Share(int organisation, int all, int least) {
    public static final Share USUAL = new Share(32, 256, 2);

    public Share {
        if (least < 1 || organisation < least || all < organisation)
            throw new IllegalArgumentException("1 <= least <= organisation <= all");
    }
}
