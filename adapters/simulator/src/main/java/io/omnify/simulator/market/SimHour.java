package io.omnify.simulator.market;

/**
 * What is known by now of one hour of a campaign's day.
 *
 * @param hour 0 to 23 of the account's clock
 * @param part the part of the day that fell into it
 */
public record SimHour(int hour, SimDay part) {}
