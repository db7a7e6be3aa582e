package shop;

import dev.intrepid.annotations.Default;
import dev.intrepid.annotations.Event;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Event(stream = "lenient")
record Lenient(
    @Nullable String text,
    @Nullable Integer number,
    @Nullable Duration time,
    @Nullable Circle circle,
    @Nullable Shape shape,
    @Nullable List<@Nullable String> texts,
    int @Nullable [] numbers,
    @Default("true") boolean flag,
    @Default("-1") byte tiny,
    @Default("2") Short small,
    @Default("3") int count,
    @Default("4") Long big,
    @Default("0.5") float half,
    @Default("-0.25") double whole,
    @Default("'") char c,
    @Default("say \"when\"") String said,
    @Default("1.50") BigDecimal price,
    @Default("PT10M") Duration delay,
    @Default("AQID") byte[] bytes,
    @Default("GREEN") Colour colour,
    @Default("[]") List<String> all,
    @Default("[]") Set<Colour> colours,
    @Default("{}") Map<String, @Nullable Integer> counts,
    @Default("[]") String[] array) {}
