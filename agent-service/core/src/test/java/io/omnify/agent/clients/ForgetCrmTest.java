package io.omnify.agent.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.clients.usecase.ForgetCrm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgetCrmTest {
    private final List<String> erased = new ArrayList<>();
    private final ForgetCrm forget =
            new ForgetCrm(new CrmScene(), (org, connection) -> erased.add(org.value() + "/" + connection));

    @Test
    void onlyWhatIsEndedIsForgotten() {
        forget.handle(CrmScene.ORG, CrmScene.ACCOUNT.connection());
        assertThat(erased).isEmpty();
        forget.handle(CrmScene.ORG, "conn_ended");
        assertThat(erased).containsExactly("org_1/conn_ended");
    }
}
