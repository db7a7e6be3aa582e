package shop;

import dev.intrepid.annotations.Event;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

@Event(stream = "keys")
record Keys(
    Map<Boolean, Integer> flags,
    Map<Byte, Integer> bytes,
    Map<Short, Integer> shorts,
    Map<Integer, Integer> ints,
    Map<Long, Integer> longs,
    Map<Float, Integer> floats,
    Map<Double, Integer> doubles,
    Map<Character, Integer> chars,
    Map<BigDecimal, Integer> decimals,
    Map<BigInteger, Integer> integers,
    Map<URI, Integer> uris,
    Map<Instant, Integer> instants,
    Map<LocalDate, Integer> dates,
    Map<Year, Integer> years,
    Map<YearMonth, Integer> months,
    Map<Locale, Integer> locales,
    Map<Currency, Integer> currencies,
    Map<Sku, Integer> skus,
    Map<Place, Integer> places,
    Map<Painted, Integer> painted) {}
