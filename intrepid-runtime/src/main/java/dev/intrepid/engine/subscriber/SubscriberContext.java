package dev.intrepid.engine.subscriber;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.delivery.PageGate;
import dev.intrepid.engine.release.Handling;
import dev.intrepid.engine.state.CommitTarget;
import dev.intrepid.engine.state.ParkedCounts;

/**
 * What all shards of a running subscriber have in common.
 *
 * @param engine what it shares with all subscribers of the app
 * @param target where its memos are read and its commits go
 * @param handling what it handles, beside other programs
 * @param gate keeps its pages and requests apart
 * @param parked how many streams all shards have parked
 * @param liveAfter the last sequence of the log when the app was started
 */
record SubscriberContext(
    SubscriberSpec spec,
    EngineContext engine,
    CommitTarget target,
    MessageDecoders decoders,
    Handling handling,
    PageGate gate,
    ParkedCounts parked,
    long liveAfter) {}
