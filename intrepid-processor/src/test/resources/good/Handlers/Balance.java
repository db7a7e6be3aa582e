package shop;

import dev.intrepid.annotations.Cached;

@Cached("accounts/{accountId}/balance")
record Balance(AccountId accountId, long cents) implements Answer {}
