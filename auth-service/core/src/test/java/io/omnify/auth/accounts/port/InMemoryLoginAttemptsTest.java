package io.omnify.auth.accounts.port;

import io.omnify.auth.port.TestClock;

class InMemoryLoginAttemptsTest extends LoginAttemptsContract {
    private final LoginAttempts attempts = new InMemoryLoginAttempts(new TestClock());

    @Override
    protected LoginAttempts attempts() {
        return attempts;
    }
}
