package dev.intrepid.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.ParkedStream.Request;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.subscription.SubscriptionName;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParkedCommandTest {

  private final Shop shop =
      new Shop()
          .withOrders(3)
          .withMarker("billing@orders/*", "orders/*", 3)
          .withMarker("shipping@orders/*", "orders/*", 3)
          .withParked("billing", "orders/o-1", "no such mailbox")
          .withParked("billing", "orders/o-2", "no such mailbox")
          .withParked("shipping", "orders/o-1", "no such street");

  private final SubscriptionControl billing =
      SubscriptionControl.of(shop.repo, SubscriptionName.of("billing"));

  @Test
  void a_table_for_people() {
    Run run = parked("list", "shipping");

    assertThat(run.outLines()).hasSize(2);
    assertThat(run.outLines().get(0).split(" {2,}"))
        .containsExactly("SUBSCRIBER", "STREAM", "FROM", "MESSAGE", "PARKED AT", "NEXT", "CAUSE");
    assertThat(run.outLines().get(1).split(" {2,}"))
        .containsExactly(
            "shipping",
            "orders/o-1",
            "1",
            "OrderPaid",
            "2026-03-01 12:00:00",
            "IllegalStateException: no such …");
  }

  @Test
  void the_name_that_other_commands_are_given_is_whole_however_long_it_is() {
    String name = "a.subscriber.with-a-name.that-says.all-that-it-does.in-this-shop.and-in-others";
    Shop shop = new Shop().withOrders(1).withMarker(name + "@orders/*", "orders/*", 1);
    shop.withParked(name, "orders/o-1", "no such mailbox");

    for (String command : List.of("parked list", "subscriptions", "status")) {
      String[] words = (command + " --repo " + shop.address).split(" ");
      assertThat(Run.of(words).outLines().get(1)).as(command).startsWith(name + " ");
    }
  }

  @Test
  void one_object_a_line_for_programs() {
    Run run = parked("list", "--json", "shipping");

    assertThat(run.outLines().get(0).replaceAll("[0-9a-f]{8}-[-0-9a-f]{27}", "ID"))
        .isEqualTo(
            "{\"subscriber\":\"shipping\",\"stream\":\"orders/o-1\",\"position\":1,"
                + "\"messageId\":\"ID\",\"type\":\"OrderPaid\",\"attempts\":5,"
                + "\"parkedAt\":\"2026-03-01T12:00:00Z\",\"nextTry\":null,\"asked\":\"\","
                + "\"cause\":\"java.lang.IllegalStateException: no such street\"}");
  }

  @Test
  void one_that_waits_is_told_with_its_next_try() {
    Instant next = Instant.parse("2526-03-01T12:00:07Z");
    Shop busy = new Shop().withOrders(2).withWaiting("billing", "orders/o-1", next);
    busy.withMarker("billing@*", "*", 2);
    busy.withWaiting("billing", "orders/o-2", Instant.parse("2026-03-01T12:00:07Z"));

    Run table = Run.of("parked", "list", "--repo", busy.address);
    Run json = Run.of("parked", "list", "--json", "--repo", busy.address);
    Run show = Run.of("parked", "show", "billing", "orders/o-1", "--repo", busy.address);

    assertThat(table.outLines().get(1))
        .containsPattern("2026-03-01 12:00:00  in \\d+ d \\d+ h  Ill");
    assertThat(table.outLines().get(2)).containsPattern("2026-03-01 12:00:00  due +Ill");
    assertThat(json.outLines().get(0)).contains("\"nextTry\":\"2526-03-01T12:00:07Z\"");
    assertThat(show.out())
        .contains("billing tries orders/o-1 again", "next try       2526-03-01 12:00:07");
  }

  @Test
  void those_of_all_subscribers() {
    assertThat(parked("list", "--json").outLines()).hasSize(3);
  }

  @Test
  void those_after_a_stream() {
    Run run = parked("list", "--json", "billing", "--after", "orders/o-1");

    assertThat(run.outLines()).hasSize(1).allMatch(line -> line.contains("orders/o-2"));
  }

  @Test
  void a_limit_says_that_there_is_more() {
    Run run = parked("list", "--limit", "2");

    assertThat(run.outLines()).hasSize(3);
    assertThat(run.errLines()).containsExactly("There is more: --limit N prints more of it.");
  }

  @Test
  void nothing_is_parked() {
    Shop quiet = new Shop().withOrders(1);

    Run run = Run.of("parked", "list", "--repo", quiet.address);

    assertThat(run.outLines()).containsExactly("No stream is parked or waits.");
  }

  @Test
  void one_is_shown_with_its_message_and_where_it_failed() {
    Run run = parked("show", "billing", "orders/o-1");

    assertThat(run.out())
        .contains(
            "billing has parked orders/o-1",
            "data           {\"orderId\":\"o-1\"",
            "java.lang.IllegalStateException: no such mailbox",
            "at dev.intrepid.launcher.Shop.withParked");
  }

  @Test
  void a_retry_is_asked_for_and_seen_in_the_list() {
    Run run = parked("retry", "billing", "orders/o-1");

    assertThat(run.outLines())
        .containsExactly(
            "billing is asked to retry orders/o-1. The app that runs it does so within about a"
                + " second, or when it is started next.");
    assertThat(billing.parked("orders/o-1").orElseThrow().request()).isEqualTo(Request.RETRY);
    assertThat(parked("list", "--json", "billing").outLines().get(0))
        .contains("\"asked\":\"retry\"");
  }

  @Test
  void all_of_a_subscriber_are_asked_for() {
    Run run = parked("retry", "--all", "billing", "--json");

    assertThat(run.outLines())
        .containsExactly(
            "{\"subscriber\":\"billing\",\"streams\":2,\"asked\":\"retry\",\"leftAlone\":[]}");
    assertThat(billing.parked()).allMatch(parked -> parked.request() == Request.RETRY);
  }

  @Test
  void a_retry_of_all_says_which_it_leaves_alone_and_why() {
    shop.withParked("billing", "orders/o-3", "no such mailbox");
    parked("drop", "billing", "orders/o-1", "--yes");
    parked("skip", "billing", "orders/o-3", "--yes");

    Run table = parked("retry", "--all", "billing");
    Run json = parked("retry", "--all", "billing", "--json");

    assertThat(table.outLines())
        .containsExactly(
            "billing is asked to retry 1 stream. The app that runs it does so within about a"
                + " second, or when it is started next.",
            "orders/o-1 is left alone: billing is asked to drop it. A retry of orders/o-1 by name"
                + " replaces that.",
            "orders/o-3 is left alone: billing is asked to skip its first message. A retry of"
                + " orders/o-3 by name replaces that.");
    assertThat(json.outLines())
        .containsExactly(
            "{\"subscriber\":\"billing\",\"streams\":1,\"asked\":\"retry\",\"leftAlone\":["
                + "{\"stream\":\"orders/o-1\",\"asked\":\"drop\"},"
                + "{\"stream\":\"orders/o-3\",\"asked\":\"skip\"}]}");
    assertThat(billing.parked())
        .extracting(ParkedStream::request)
        .containsExactly(Request.DROP, Request.RETRY, Request.SKIP);
  }

  @Test
  void a_retry_of_all_that_leaves_all_alone_says_only_that() {
    parked("drop", "shipping", "orders/o-1", "--yes");

    assertThat(parked("retry", "--all", "shipping").outLines())
        .hasSize(1)
        .allMatch(line -> line.startsWith("orders/o-1 is left alone: "));
  }

  @Test
  void a_retry_of_all_where_nothing_is_parked() {
    shop.withMarker("mailing@orders/*", "orders/*", 3);

    assertThat(parked("retry", "--all", "mailing").outLines())
        .containsExactly("mailing has parked nothing.");
  }

  @Test
  void neither_a_stream_nor_all() {
    Run run = parked("retry", "billing");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.errLines()).containsExactly("./intrepid: Say which STREAM, or --all of them.");
  }

  @Test
  void nothing_is_given_up_without_a_yes() {
    Run skip = parked("skip", "billing", "orders/o-1");
    Run drop = parked("drop", "billing", "orders/o-1");

    assertThat(skip.exitCode()).isEqualTo(2);
    assertThat(skip.errLines())
        .containsExactly(
            "./intrepid: This gives up the first waiting message of orders/o-1 for good. Say --yes"
                + " if that is what you want.");
    assertThat(drop.errLines().get(0)).contains("all waiting messages of orders/o-1");
    assertThat(billing.parked("orders/o-1").orElseThrow().request()).isEqualTo(Request.NONE);
  }

  @Test
  void a_message_is_given_up_with_a_yes() {
    parked("skip", "billing", "orders/o-1", "--yes");
    parked("drop", "billing", "orders/o-2", "--yes");

    assertThat(billing.parked("orders/o-1").orElseThrow().request()).isEqualTo(Request.SKIP);
    assertThat(billing.parked("orders/o-2").orElseThrow().request()).isEqualTo(Request.DROP);
  }

  @Test
  void a_stream_is_found_by_its_plain_text() {
    shop.withEvent("people/Bj%C3%B6rn%20T")
        .withParked("billing", "people/Bj%C3%B6rn%20T", "no such mailbox");

    parked("skip", "billing", "people/Björn T", "--yes");
    assertThat(billing.parked("people/Bj%C3%B6rn%20T").orElseThrow().request())
        .isEqualTo(Request.SKIP);

    parked("retry", "billing", "people/Björn T");
    assertThat(billing.parked("people/Bj%C3%B6rn%20T").orElseThrow().request())
        .isEqualTo(Request.RETRY);
  }

  @Test
  void a_misspelled_stream() {
    Run run = parked("retry", "billing", "orders/o-11");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "./intrepid: billing has not parked the stream orders/o-11. Did you mean orders/o-1?");
  }

  @Test
  void a_misspelled_subscriber() {
    Run run = parked("list", "biling");

    assertThat(run.errLines())
        .containsExactly(
            "./intrepid: No subscriber biling has read from "
                + shop.address
                + ". Did you mean billing? There are billing and shipping.");
  }

  @Test
  void a_stream_that_was_sent_back_is_replayed_and_has_not_failed() {
    shop.withSentBack("shipping", "orders/o-2");

    assertThat(parked("list", "shipping").outLines().get(2).split(" {2,}"))
        .containsExactly(
            "shipping",
            "orders/o-2",
            "1",
            "OrderPaid",
            "2026-03-01 12:00:00",
            "replay",
            "sent back to its beginning");
    assertThat(parked("show", "shipping", "orders/o-2").outLines())
        .contains("shipping has sent back orders/o-2", "attempts       0", "asked          replay");
  }

  private Run parked(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "parked";
    System.arraycopy(args, 0, all, 1, args.length);
    all[args.length + 1] = "--repo";
    all[args.length + 2] = shop.address;
    return Run.of(all);
  }
}
