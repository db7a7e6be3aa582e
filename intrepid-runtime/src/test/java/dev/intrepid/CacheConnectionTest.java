package dev.intrepid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.InvalidNameException;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CacheConnectionTest {

  private static final MemoUri<String> GREETING = new MemoUri<>("greetings/ada", new Text());

  private final CacheConnection memos = new CacheConnection(new MemoryRepo());

  @Test
  void a_record_that_was_inserted_is_viewed_as_it_is_stored() {
    CacheRecord stored = memos.insert(CacheRecord.of("greetings/ada", Json.of("\"hello\"")));
    assertThat(memos.view("greetings/ada").orElse(stored)).isEqualTo(stored);
    assertThat(stored.revision()).isNotEqualTo(CacheRecord.NOT_STORED);
  }

  @Test
  void a_value_is_viewed_with_the_time_it_was_stored() {
    CacheRecord stored = memos.insert(CacheRecord.of("greetings/ada", Json.of("\"hello\"")));
    assertThat(memos.view(GREETING)).isEqualTo(Cache.found("hello", stored.storedAt()));
  }

  @Test
  void what_was_never_inserted_is_not_found() {
    assertThat(memos.view(GREETING)).isEqualTo(Cache.notFound());
    assertThat(memos.view("greetings/ada").isFound()).isFalse();
  }

  @Test
  void a_memo_of_another_shape_names_its_uri() {
    memos.insert(CacheRecord.of("greetings/ada", Json.of("[1]")));
    assertThatThrownBy(() -> memos.view(GREETING))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("greetings/ada")
        .hasMessageContaining("Expected a string");
  }

  @Test
  void a_malformed_or_second_spelling_is_refused_by_the_name_it_was_given() {
    for (String uri : List.of("", "/*", "*", "a b", "prices/a%2fb", "prices/%2a/*", "a//*")) {
      assertThatThrownBy(() -> memos.evict(uri))
          .isInstanceOf(InvalidNameException.class)
          .hasMessageContaining("memo URI")
          .hasMessageNotContaining("@computing");
    }
    assertThatThrownBy(() -> memos.view("prices/a%2fb"))
        .isInstanceOf(InvalidNameException.class)
        .hasMessageContaining("prices/a%2Fb");
  }

  @Test
  void a_memo_with_the_longest_uri_there_is_can_be_dropped() {
    String uri = "greetings/" + "x".repeat(502);
    memos.insert(CacheRecord.of(uri, Json.of("1")));
    memos.evict(uri);
    assertThat(memos.view(uri).isFound()).isFalse();
  }

  private static final class Text implements JsonCodec<String> {
    @Override
    public void write(String value, JsonWriter out) {
      out.string(value);
    }

    @Override
    public @Nullable String read(JsonReader in) {
      return in.readString();
    }
  }
}
