package dev.intrepid.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SavepointTest {

  private final Savepoint savepoint = new Savepoint();
  private final List<String> list = new ArrayList<>();

  @Test
  void what_was_changed_last_is_undone_first() {
    savepoint.beforeChange(() -> list.add("first"));
    savepoint.beforeChange(() -> list.add("second"));

    savepoint.rollBack();

    assertThat(list).containsExactly("second", "first");
  }

  @Test
  void what_was_changed_before_it_stays() {
    add("kept");
    savepoint.set();
    add("undone");
    add("undone, too");

    savepoint.rollBack();

    assertThat(list).containsExactly("kept");
  }

  @Test
  void nothing_is_undone_twice() {
    add("undone");
    savepoint.rollBack();
    list.add("added since");

    savepoint.rollBack();

    assertThat(list).containsExactly("added since");
  }

  @Test
  void a_change_that_was_noted_and_not_made_is_undone_all_the_same() {
    add("undone");
    savepoint.beforeAdding(list);

    savepoint.rollBack();

    assertThat(list).isEmpty();
  }

  private void add(String text) {
    savepoint.beforeAdding(list);
    list.add(text);
  }
}
