package dev.intrepid.benchmarks.peers.compare.codec;

import com.dslplatform.json.CompiledJson;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A payment as dsl-json takes it: it has no converter for Instant. */
@CompiledJson
public record DslPayment(
    String paymentId,
    String customerId,
    long cents,
    String currency,
    OffsetDateTime paidAt,
    UUID reference) {}
