package io.omnify.simulator.model;

import java.math.BigDecimal;

/** A proposed shift of budget from one campaign to a cheaper one. */
record Move(Row from, Row to, Money amount, BigDecimal expectedChange) {}
