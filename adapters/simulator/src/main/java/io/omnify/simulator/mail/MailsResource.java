package io.omnify.simulator.mail;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Shows letters to programs, such as tests that need the secret in one. */
@Path("/simulator/mails")
public class MailsResource {
    private final Letters letters;

    MailsResource(Letters letters) {
        this.letters = letters;
    }

    /** The newest letters first. */
    public record Mails(List<Letter> data) {}

    /** {@code to} is a part of the address. */
    @GET
    public Mails list(
            @QueryParam("to") @DefaultValue("") String to, @QueryParam("limit") @DefaultValue("50") int limit) {
        return new Mails(letters.to(to, Math.clamp(limit, 1, Letters.CAPACITY)));
    }

    @DELETE
    public void clear() {
        letters.clear();
    }
}
