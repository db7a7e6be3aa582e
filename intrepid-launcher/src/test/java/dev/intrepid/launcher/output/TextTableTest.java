package dev.intrepid.launcher.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.launcher.output.TextTable.Column;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextTableTest {

  private final StringWriter out = new StringWriter();
  private final TextTable table =
      new TextTable(
          List.of(Column.text("name"), Column.number("count"), Column.text("data")),
          30,
          new PrintWriter(out, true));

  @Test
  void texts_stand_left_and_numbers_right() {
    table.print(List.of(List.of("ada", "7", "x"), List.of("al", "1234567", "y")));

    assertLines("NAME    COUNT  DATA", "ada         7  x", "al    1234567  y");
  }

  @Test
  void the_widest_text_loses_its_end() {
    table.print(List.of(List.of("ada", "7", "a long text that does not fit the line")));

    assertLines("NAME  COUNT  DATA", "ada       7  a long text that…");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 30);
  }

  @Test
  void several_wide_texts_share_the_line() {
    table.print(List.of(List.of("a name of some length here", "7", "and data of some length")));

    assertLines("NAME        COUNT  DATA", "a name of…      7  and data o…");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 30);
  }

  @Test
  void a_number_is_never_cut() {
    String number = "1234567890123456789012345678901234567890";

    table.print(List.of(List.of("ada", number, "a text that gives way")));

    assertThat(out.toString()).contains(number);
  }

  @Test
  void what_the_next_command_is_given_is_never_cut() {
    TextTable streams =
        new TextTable(
            List.of(Column.key("stream"), Column.text("cause")), 30, new PrintWriter(out, true));

    streams.print(
        List.of(List.of("invoices/7ba8767c-8ab3-4f07-a0c4-1d8f0a4d1c6e", "a text that gives way")));

    assertLines(
        "STREAM                                         CAUSE",
        "invoices/7ba8767c-8ab3-4f07-a0c4-1d8f0a4d1c6e  a text …");
  }

  @Test
  void the_next_page_keeps_the_head_and_at_least_the_widths() {
    table.print(List.of(List.of("a wider one", "7", "x")));
    table.print(List.of(List.of("b", "8", "y")));

    assertLines("NAME         COUNT  DATA", "a wider one      7  x", "b                8  y");
  }

  @Test
  void nothing_in_a_cell_can_move_the_cursor() {
    table.print(List.of(List.of("a\tb", "7", "\u001b[2Jx\ny")));

    assertLines("NAME  COUNT  DATA", "a b       7   [2Jx y");
  }

  @Test
  void wide_letters_take_two_columns_and_accents_none() {
    table.print(List.of(List.of("東京", "7", "x"), List.of("e\u0301", "7", "x")));

    assertLines("NAME  COUNT  DATA", "東京      7  x", "e\u0301         7  x");
  }

  @Test
  void an_emoji_takes_two_columns() {
    table.print(List.of(List.of("\uD83D\uDE00", "7", "x")));

    assertLines("NAME  COUNT  DATA", "\uD83D\uDE00        7  x");
  }

  private void assertLines(String... lines) {
    assertThat(out.toString().lines()).containsExactly(lines);
  }
}
