package io.omnify.agent.testing;

import io.omnify.agent.connections.RotatingVendor;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.InMemoryCrm;
import io.omnify.agent.platforms.InMemoryCrmPrograms;
import io.omnify.agent.platforms.InMemoryDeals;
import io.omnify.agent.platforms.InMemoryEmailCampaigns;
import io.omnify.agent.platforms.InMemoryMessenger;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.port.Crm;
import io.omnify.agent.platforms.port.CrmPrograms;
import io.omnify.agent.platforms.port.Deals;
import io.omnify.agent.platforms.port.EmailCampaigns;
import io.omnify.agent.platforms.port.Messenger;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.auth.api.OrgId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Map;
import java.util.Set;

/** A CRM in this process: its contacts, deals and messages are apart for each organisation; the tag "vip" can be written to. */
public final class TestCrm {
    public static final RotatingVendor VENDOR = new RotatingVendor(Platform.GOHIGHLEVEL, InstantSource.system());
    public static final InMemoryCrm CRM = new InMemoryCrm(InstantSource.system());
    public static final InMemoryDeals DEALS = new InMemoryDeals(Currency.getInstance("EUR"), InstantSource.system());
    public static final InMemoryMessenger MESSENGER = new InMemoryMessenger(CRM, InstantSource.system());

    private TestCrm() {}

    static Joined joined() {
        var emails = new InMemoryEmailCampaigns(Set.of("vip"), InstantSource.system());
        return new Joined.Clients(
                VENDOR,
                guarded(Crm.class, CRM),
                guarded(Deals.class, DEALS),
                guarded(Messenger.class, MESSENGER),
                guarded(EmailCampaigns.class, emails),
                guarded(CrmPrograms.class, new InMemoryCrmPrograms(CRM)));
    }

    /** As the organisation's own people at the CRM. */
    public static Access there(OrgId org) {
        var account = org.value() + "/" + RotatingVendor.EUROS.id();
        return new Access(org, "", Platform.GOHIGHLEVEL, Mode.SIMULATION, account, Map.of(), "good");
    }

    /** Lets in whom the vendor lets in, to what is its organisation's alone. */
    private static <T> T guarded(Class<T> port, T real) {
        var proxy = Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, given) -> {
            var arguments = given.clone();
            var access = (Access) arguments[0];
            VENDOR.use(access);
            arguments[0] = there(access.org());
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        return port.cast(proxy);
    }
}
