package io.omnify.agent.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordsAloneTest {
    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode me = read("{'user_id':'user_me','full_name':'Ada','mfa':{'totp':false,'required':false}}");

    @Test
    void namesMembersWhoAreLetInAndHaveNone() {
        var members = List.of(
                read("{'user_id':'user_a','full_name':'Ann','status':'active','mfa':false}"),
                read("{'user_id':'user_b','full_name':'Bob','status':'active','mfa':true}"),
                read("{'user_id':'user_c','full_name':'Cem','status':'suspended','mfa':false}"));
        assertThat(PasswordsAlone.of(me, members))
                .extracting(finding -> finding.subject() + ": " + finding.message())
                .containsExactly(
                        "organization: The organisation lets people in without a second factor.",
                        "user/user_a: Ann has no second factor.");
    }

    @Test
    void saysWhatWhoeverAskedIsNotShown() {
        var members = List.of(read("{'user_id':'user_a','full_name':'Ann','status':'active'}"));
        assertThat(PasswordsAlone.of(me, members))
                .extracting(finding -> finding.subject())
                .containsExactly("organization", "user/user_me", "members");
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
