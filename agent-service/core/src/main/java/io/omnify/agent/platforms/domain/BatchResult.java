package io.omnify.agent.platforms.domain;

import java.util.List;

/**
 * What became of each row of a batch, because vendors take some and refuse others in one answer.
 *
 * @param accepted how many were taken
 * @param failed those refused, by their place in the batch
 * @param reference the vendor's own name of the request, empty when it gave none
 */
public record BatchResult(int accepted, List<Row> failed, String reference) {
    /** A row that was refused. */
    public record Row(int index, String code, String message) {}

    public BatchResult {
        failed = List.copyOf(failed);
    }

    public static BatchResult all(int accepted, String reference) {
        return new BatchResult(accepted, List.of(), reference);
    }
}
