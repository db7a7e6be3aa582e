package dev.intrepid.lock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A lock is its text and back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LockTextTest {

  private static final String ORDERS =
      """
      # What is stored, and must be readable for ever. Compared on every compile; read its changes in every review.
      # To update it:  mvn clean compile -Dintrepid.lock=update   or the compiler option -Aintrepid.lock=update
      format 1

      event OrderPlaced formerly OrderMade

      event OrderPlaced v2 class shop.OrderPlaced
      event OrderPlaced v2 stream orders/{orderId}
      event OrderPlaced v2 .billing record
      event OrderPlaced v2 .billing.street string
      event OrderPlaced v2 .color enum optional
      event OrderPlaced v2 .color constant RED
      event OrderPlaced v2 .color constant RED alias ROT
      event OrderPlaced v2 .color constant required
      event OrderPlaced v2 .lines list of record
      event OrderPlaced v2 .lines[].sku string default "none so far"
      event OrderPlaced v2 .lines[].sku alias article
      event OrderPlaced v2 .lines[].sku alias "stock unit"
      event OrderPlaced v2 .notes list of nullable string
      event OrderPlaced v2 .payment sealed
      event OrderPlaced v2 .payment member Card
      event OrderPlaced v2 .payment member Cash
      event OrderPlaced v2 .payment<Card>.number string
      event OrderPlaced v2 ".price%2enet in %5b€%5d" long
      event OrderPlaced v2 .prices map from UUID to list of BigDecimal
      event OrderPlaced v2 .shipping same as .billing
      event OrderPlaced v2 .zone mapped shop.Zone

      event OrderPlaced v10 class shop.OrderPlaced10

      event "paid at \\u0009 \\"once\\"" v1 class shop.Paid

      memo customers/{id}/spend class shop.Spend
      memo customers/{id}/spend method shop.Spending.spend
      memo customers/{id}/spend keeper billing paid(OrderPaid)
      memo customers/{id}/spend counts OrderPaid
      memo customers/{id}/spend . map from enum to record
      memo customers/{id}/spend {key} constant EUR
      memo customers/{id}/spend {}.cents long

      subscriber billing formerly invoices
      subscriber billing class shop.Billing
      subscriber billing handles OrderPaid v1
      """;

  @Test
  void the_text_of_a_lock_that_was_read_is_the_text() {
    assertThat(Lock.parse(ORDERS).text()).isEqualTo(ORDERS);
  }

  @RepeatedTest(200)
  void any_lock_is_its_text_and_back(RepetitionInfo repetition) {
    Lock lock = new RandomLock(new Random(repetition.getCurrentRepetition())).next();

    assertThat(Lock.parse(lock.text())).isEqualTo(lock);
    assertThat(Lock.parse(lock.text()).text()).isEqualTo(lock.text());
  }

  @Test
  void the_order_of_lines_and_how_they_end_mean_nothing() {
    List<String> lines = Arrays.asList(ORDERS.split("\n"));
    Collections.shuffle(lines.subList(4, lines.size()), new Random(1));

    assertThat(Lock.parse(String.join("\r\n", lines))).isEqualTo(Lock.parse(ORDERS));
  }

  @Test
  void bytes_are_utf_8_with_a_mark_or_without() {
    String text = ORDERS + "event Größe v1 class shop.Größe\n";

    assertThat(Lock.parse(text.getBytes(UTF_8))).isEqualTo(Lock.parse(text));
    assertThat(Lock.parse(("\ufeff" + text).getBytes(UTF_8))).isEqualTo(Lock.parse(text));
  }

  @Test
  void bytes_in_another_encoding_are_refused_at_their_line() {
    String text = "format 1\nevent Größe v1 class shop.Größe\n";

    assertProblem(2, text.getBytes(ISO_8859_1), "it is not in UTF-8: save it in that");
    assertProblem(1, text.getBytes(UTF_16), "it is in UTF-16: save it in UTF-8");
    assertProblem(1, ("\ufeff" + text).getBytes(UTF_16LE), "it is in UTF-16: save it in UTF-8");
    assertProblem(1, new byte[0], "there is no line \"format 1\"");
  }

  @Test
  void a_newer_format_is_refused() {
    assertThatThrownBy(() -> Lock.parse("format 2\n"))
        .isInstanceOf(LockSyntaxException.class)
        .hasMessage("it has the format 2, and this Intrepid reads up to 1");
  }

  @Test
  void what_is_no_lock_is_refused_at_its_line() {
    assertProblem(1, "", "there is no line \"format 1\"");
    assertProblem(1, "<html>", "the first line must be \"format 1\"");
    assertProblem(2, "format 1\n<<<<<<< ours", "it begins with <<<<<<<");
    assertProblem(2, "format 1\nevent A v0 .a int", "\"v0\" stands where v1 or higher must be");
    assertProblem(2, "format 1\nevent A v1 .a number", "\"number\" is no type");
    assertProblem(
        2, "format 1\nevent A v1 .a int maybe", "it ends with neither optional nor default");
    assertProblem(2, "format 1\nevent A v1 .a list int", "\"int\" stands where \"of\" must be");
    assertProblem(2, "format 1\nevent A v1 .a", "it ends after \"event A v1 .a\"");
    assertProblem(2, "format 1\nevent \"A v1 .a", "a quote has no partner");
    assertProblem(3, "format 1\nevent A v1 .a int\nevent A v1 .a long", "it says .a a second time");
    assertProblem(2, "format 1\nevent A v1 .a[].b int", "no line says what has .a[].b");
    assertProblem(2, "format 1\nevent A v1 .a[] int", "no line says what has .a[]");
    assertProblem(
        2, "format 1\nevent A v1 .a same as .b", ".b is no record and no sealed interface");
    assertProblem(
        3, "format 1\nevent A v1 .a list of int\nevent A v1 .a[] alias b", ".a[] is no component");
    assertProblem(
        2, "format 1\nevent A v1 .a int default", "it ends after \"event A v1 .a int default\"");
    assertProblem(
        3, "format 1\nevent A v1 class A\nevent A v1 class B", "it says two of \"class\": A and B");
  }

  private static void assertProblem(int line, byte[] file, String problem) {
    assertThatThrownBy(() -> Lock.parse(file))
        .isInstanceOfSatisfying(
            LockSyntaxException.class, e -> assertThat(e.line()).isEqualTo(line))
        .hasMessage(problem);
  }

  private static void assertProblem(int line, String text, String problem) {
    assertThatThrownBy(() -> Lock.parse(text))
        .as(text)
        .isInstanceOfSatisfying(
            LockSyntaxException.class, e -> assertThat(e.line()).isEqualTo(line))
        .hasMessage(problem);
  }
}
