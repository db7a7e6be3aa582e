package dev.intrepid.benchmarks.peers.occurrent;

import dev.intrepid.benchmarks.peers.workload.Deposited;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Deposits as CloudEvents with JSON in them, which is what Occurrent stores. */
final class CloudEvents {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final URI SOURCE = URI.create("urn:intrepid:peers");

  private CloudEvents() {}

  static CloudEvent of(Deposited deposited, OffsetDateTime time) {
    return CloudEventBuilder.v1()
        .withId(UUID.randomUUID().toString())
        .withSource(SOURCE)
        .withType("Deposited")
        .withTime(time)
        .withData("application/json", MAPPER.writeValueAsBytes(deposited))
        .build();
  }

  static Deposited deposited(CloudEvent event) {
    byte[] json = Objects.requireNonNull(event.getData()).toBytes();
    return MAPPER.readValue(json, Deposited.class);
  }
}
