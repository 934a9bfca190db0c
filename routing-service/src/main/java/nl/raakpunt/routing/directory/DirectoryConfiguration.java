package nl.raakpunt.routing.directory;

import io.netty.channel.ChannelOption;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP clients for directory-service. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;
    /** Twenty runs that each name a thousand broken entries by long names. */
    private static final int LARGEST_ANSWER_ABOUT_RUNS = 32 * 1024 * 1024;

    @Bean
    WebClient directoryWebClient(DirectorySettings settings) {
        return client(settings, settings.token(), LARGEST_ANSWER);
    }

    @Bean
    WebClient staffSyncWebClient(DirectorySettings settings) {
        String token = settings.isManaged() ? settings.manageToken() : settings.token();
        return client(settings, token, LARGEST_ANSWER_ABOUT_RUNS);
    }

    private static WebClient client(DirectorySettings settings, String token, int largest) {
        // Tolerant reader: a newer directory-service may know states this version does not.
        JsonMapper json = JsonMapper.builder()
                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                .build();
        HttpClient http = HttpClient.create().option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                settings.connectTimeout().toMillis());
        return WebClient.builder()
                .baseUrl(settings.url().toString())
                .clientConnector(new ReactorClientHttpConnector(http))
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .codecs(codecs -> {
                    codecs.defaultCodecs().maxInMemorySize(largest);
                    codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(json));
                    codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(json));
                })
                .build();
    }
}
