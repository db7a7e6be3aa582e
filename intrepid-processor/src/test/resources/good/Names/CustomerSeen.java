package shop;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.intrepid.annotations.Default;
import dev.intrepid.annotations.Event;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Event(stream = "customers/{customerId}")
record CustomerSeen(
    @JsonProperty("id") String customerId,
    @JsonProperty("full_name") @JsonAlias({"name", "displayName"}) String fullName,
    @JsonProperty("private") boolean isPrivate,
    @JsonProperty("default") @JsonAlias("standard") Optional<String> preset,
    @JsonProperty("a.b[c] \"d\" é") @Default("7") int strange,
    Level level,
    Map<Level, Integer> counts,
    List<Contact> contacts) {}
