package io.omnify.simulator.gohighlevel;

import io.omnify.agent.platforms.MessengerContract;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.port.Messenger;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class GoHighLevelMessengerTest extends MessengerContract {
    private final Ghl ghl = new Ghl();

    @Override
    protected Messenger messenger() {
        return Ghl.clients().messenger();
    }

    @Override
    protected Access access() {
        return ghl.access();
    }

    @Override
    protected String contact() {
        return ghl.contact().id();
    }
}
