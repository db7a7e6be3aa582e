package shop;

sealed interface RateEvent permits RateCorrected, RatePublished {}
