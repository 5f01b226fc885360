package io.omnify.auth.accounts.port;

class InMemorySecondFactorsTest extends SecondFactorsContract {
    private final SecondFactors factors = new InMemorySecondFactors();

    @Override
    protected SecondFactors factors() {
        return factors;
    }
}
