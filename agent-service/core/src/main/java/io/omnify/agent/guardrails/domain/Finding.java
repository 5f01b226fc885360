package io.omnify.agent.guardrails.domain;

/** A broken rule, and in words for a person (never the personal data itself) what broke it. */
public record Finding(Guardrail rule, String detail) {}
