package io.omnify.auth.audit.port;

class InMemoryAuditTrailTest extends AuditTrailContract {
    private final AuditTrail trail = new InMemoryAuditTrail();

    @Override
    protected AuditTrail trail() {
        return trail;
    }
}
