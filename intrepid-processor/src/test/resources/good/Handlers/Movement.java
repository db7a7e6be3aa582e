package shop;

sealed interface Movement permits Opened, Moved {
  AccountId accountId();
}
