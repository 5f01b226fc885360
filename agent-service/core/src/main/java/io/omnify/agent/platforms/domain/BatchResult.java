package io.omnify.agent.platforms.domain;

import java.time.Duration;
import java.util.List;

/**
 * What became of each row of a batch, because vendors take some and refuse others in one answer.
 *
 * @param accepted how many were taken
 * @param failed those refused, by their place in the batch
 * @param reference the vendor's own name of the request, empty when it gave none
 */
public record BatchResult(int accepted, List<Row> failed, String reference) {
    /** A row that was refused; what is refused here, before it is sent, has the same code for every platform. */
    public record Row(int index, String code, String message) {
        public static Row withoutConsent(int index) {
            return new Row(index, "no_consent", "The person has not agreed to it.");
        }

        /** @param needs what the platform recognises people by */
        public static Row unrecognisable(int index, String needs) {
            return new Row(index, "nothing_to_recognise", "There is none of these: " + needs + ".");
        }

        public static Row tooOld(int index, Duration oldest) {
            return new Row(index, "too_old", "The platform takes nothing older than " + oldest.toDays() + " days.");
        }

        /** @param what a conversion's action is at the platform */
        public static Row withoutAction(int index, String what) {
            return new Row(index, "no_action", "It names no " + what + ".");
        }
    }

    public BatchResult {
        failed = List.copyOf(failed);
    }

    public static BatchResult all(int accepted, String reference) {
        return new BatchResult(accepted, List.of(), reference);
    }
}
