package dev.intrepid.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.annotations.Retry;
import dev.intrepid.annotations.Subscriber;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.subscription.FailurePolicy;
import dev.intrepid.subscription.RetryPolicy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Generated code says nothing of what an annotation says by default, so the runtime must have the
 * same defaults.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DefaultsTest {

  @Test
  void a_subscriber_runs_as_its_annotation_says_by_default() throws Exception {
    RetryPolicy retry = new RetryPolicy(5, Duration.ofMillis(100), Duration.ofSeconds(10));
    FailurePolicy parking = new FailurePolicy(retry, OnFailure.PARK);

    assertThat(SubscriberOptions.defaults())
        .isEqualTo(new SubscriberOptions(List.of(), false, false, parking, 10_000, 1, 512));
    assertThat(said(Subscriber.class, "onFailure")).isEqualTo(OnFailure.PARK);
    assertThat(said(Subscriber.class, "parkAtMost")).isEqualTo(10_000);
    assertThat(said(Subscriber.class, "shards")).isEqualTo(1);
    assertThat(said(Subscriber.class, "page")).isEqualTo(512);
    assertThat(said(Subscriber.class, "strict")).isEqualTo(false);
    assertThat(said(Retry.class, "attempts")).isEqualTo(5);
    assertThat(said(Retry.class, "first")).isEqualTo("100ms");
    assertThat(said(Retry.class, "max")).isEqualTo("10s");
  }

  @Test
  void a_memo_is_kept_as_its_annotation_says_by_default() throws Exception {
    MemoSpec<String> memo = MemoSpec.of("Rates.rate()", "rates", new Text());

    assertThat(memo.ttl()).isNull();
    assertThat(memo.refreshAfter()).isNull();
    assertThat(memo.staleIfError()).isZero();
    assertThat(memo.absentTtl()).isZero();
    assertThat(memo.timeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(said(Cached.class, "timeout")).isEqualTo("30s");
    assertThat(memo.jitter()).isEqualTo(said(Cached.class, "jitter")).isEqualTo(0.1);
    assertThat(memo.exclusive()).isEqualTo(said(Cached.class, "exclusive")).isEqualTo(false);
    assertThat(memo.local()).isEqualTo(said(Cached.class, "local")).isEqualTo(true);
    assertThat(memo.version()).isEqualTo(said(Cached.class, "version")).isEqualTo(1);
  }

  private static Object said(Class<?> annotation, String attribute) throws Exception {
    return annotation.getMethod(attribute).getDefaultValue();
  }

  private static final class Text implements JsonCodec<String> {
    @Override
    public void write(String value, JsonWriter out) {
      out.string(value);
    }

    @Override
    public String read(JsonReader in) {
      return in.readString();
    }
  }
}
