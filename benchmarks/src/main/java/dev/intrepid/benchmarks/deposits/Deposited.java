package dev.intrepid.benchmarks.deposits;

import dev.intrepid.annotations.Event;

/** Money that came to an account. */
@Event(stream = "accounts/{account}")
public record Deposited(String account, long cents, long at) {}
