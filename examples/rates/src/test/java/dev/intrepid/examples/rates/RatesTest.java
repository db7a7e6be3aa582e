package dev.intrepid.examples.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.exception.ComputationFailedException;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.testkit.AppFixture;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The converter on a repo in memory and a clock that stands still until it is moved. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RatesTest {

  private final SlowBank bank = new SlowBank(Duration.ZERO);
  private final AppFixture fixture =
      AppFixture.of(app -> app.handlers(new Rates()).state(Bank.class, bank));

  @AfterEach
  void close() {
    fixture.close();
  }

  private BigDecimal price() {
    return fixture.app().view(Rate_Memo.uri("EUR", "USD")).toOptional().orElseThrow().price();
  }

  private BigDecimal converted(long cents) {
    return fixture
        .app()
        .view(Rates_convert_Memo.uri("EUR", "USD", cents))
        .toOptional()
        .orElseThrow();
  }

  @Test
  void a_correction_drops_the_rate_and_what_was_converted_at_it() {
    assertThat(converted(10_000)).isEqualByComparingTo("110.00");
    bank.raise("EUR", "USD");
    fixture.when(new RateCorrected("EUR", "USD"));

    assertThat(price()).isEqualByComparingTo("1.1001");
    assertThat(converted(10_000)).isEqualByComparingTo("110.01");
  }

  @Test
  void a_reform_drops_all_rates_of_a_currency() {
    price();
    bank.raise("EUR", "USD");
    fixture.when(new CurrencyReformed("EUR"));

    assertThat(price()).isEqualByComparingTo("1.1001");
  }

  @Test
  void a_conversion_is_computed_from_a_rate_that_is_asked_for_once() {
    converted(1);
    converted(2);

    assertThat(bank.calls()).isEqualTo(1);
  }

  @Test
  void a_rate_that_is_there_is_not_asked_for_again() {
    price();
    price();

    assertThat(bank.calls()).isEqualTo(1);
  }

  @Test
  void nobody_waits_for_a_bank_that_has_just_failed() {
    price();
    bank.close();
    fixture.elapse(Duration.ofSeconds(3));
    price();
    assertThat(bank.calls()).isEqualTo(2);

    assertThat(price()).isEqualByComparingTo("1.1000");
    assertThat(bank.calls()).isEqualTo(2);
  }

  @Test
  void the_old_rate_is_served_while_the_bank_fails_and_then_no_more() {
    price();
    bank.close();
    fixture.elapse(Duration.ofSeconds(61));
    assertThat(price()).isEqualByComparingTo("1.1000");
    fixture.elapse(Duration.ofSeconds(1));

    assertThatThrownBy(this::price)
        .isInstanceOf(ComputationFailedException.class)
        .hasMessageContaining("The bank does not answer.");
  }

  @Test
  void a_uri_that_somebody_types_goes_the_same_way() {
    CacheRecord memo = fixture.app().memos().view("rates/EUR/CHF").toOptional().orElseThrow();

    assertThat(memo.data().toString()).contains("\"quote\":\"CHF\"");
    assertThat(bank.calls()).isEqualTo(1);
  }
}
