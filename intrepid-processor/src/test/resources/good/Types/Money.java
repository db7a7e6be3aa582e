package shop;

import dev.intrepid.annotations.Codec;
import java.util.Currency;

@Codec(MoneyCodec.class)
record Money(long cents, Currency currency) {}
