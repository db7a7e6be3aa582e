package shop;

import dev.intrepid.annotations.Cached;

@Cached(
    value = "accounts/{accountId}/balance",
    formerly = {"balances/{accountId}", "balance-of-{accountId}"})
record Balance(AccountId accountId, long cents) implements Answer {}
