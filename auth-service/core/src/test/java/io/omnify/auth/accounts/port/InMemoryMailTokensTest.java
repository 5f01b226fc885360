package io.omnify.auth.accounts.port;

class InMemoryMailTokensTest extends MailTokensContract {
    private final MailTokens tokens = new InMemoryMailTokens();

    @Override
    protected MailTokens tokens() {
        return tokens;
    }
}
