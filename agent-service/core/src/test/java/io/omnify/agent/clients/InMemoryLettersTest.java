package io.omnify.agent.clients;

import io.omnify.agent.clients.port.Letters;

class InMemoryLettersTest extends LettersContract {
    private final Letters letters = new InMemoryLetters();

    @Override
    protected Letters letters() {
        return letters;
    }
}
