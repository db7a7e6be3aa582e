package shop;

sealed interface Answer permits Balance, Overdrawn {}
