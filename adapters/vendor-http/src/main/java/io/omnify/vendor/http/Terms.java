package io.omnify.vendor.http;

import java.util.List;
import java.util.function.Predicate;

/**
 * What must be known of a vendor to call it well.
 *
 * @param perAccount what it allows each account
 * @param shared what it allows all accounts together, such as a developer token's quota; organisations take turns
 * @param hopeless failures whose code, other than their status, says that they will not pass
 * @param harmless failures of a write whose code says that it had no effect and may be made again
 * @param forAll failures whose code says that what all accounts share is used up, not what the one has
 */
public record Terms(
        List<Allowance> perAccount,
        List<Allowance> shared,
        UsageReader usage,
        Predicate<VendorFailure> hopeless,
        Predicate<VendorFailure> harmless,
        Predicate<VendorFailure> forAll) {
    public Terms {
        perAccount = List.copyOf(perAccount);
        shared = List.copyOf(shared);
    }

    /** A vendor that turns away with 429 alone and says nothing of what is left. */
    public static Terms of(Allowance... perAccount) {
        return new Terms(
                List.of(perAccount),
                List.of(),
                UsageReader.SILENT,
                failure -> false,
                failure -> failure.status() == 429,
                failure -> false);
    }

    public Terms sharing(Allowance... all) {
        return new Terms(perAccount, List.of(all), usage, hopeless, harmless, forAll);
    }

    public Terms reading(UsageReader reader) {
        return new Terms(perAccount, shared, reader, hopeless, harmless, forAll);
    }

    /** @param which failures are never tried again, by the vendor's code */
    public Terms hopeless(Predicate<VendorFailure> which) {
        return new Terms(perAccount, shared, usage, which, harmless, forAll);
    }

    /** @param which failures prove that a write had no effect, by the vendor's code */
    public Terms harmless(Predicate<VendorFailure> which) {
        return new Terms(perAccount, shared, usage, hopeless, which, forAll);
    }

    /** @param which throttling is for all accounts together: after one such failure none of them is called */
    public Terms forAll(Predicate<VendorFailure> which) {
        return new Terms(perAccount, shared, usage, hopeless, harmless, which);
    }
}
