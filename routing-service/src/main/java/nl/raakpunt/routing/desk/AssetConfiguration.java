package nl.raakpunt.routing.desk;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.VersionResourceResolver;

/** Serves style sheets and scripts under their hashed addresses. */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration implements WebFluxConfigurer {
    static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var locations =
                Assets.LOCATIONS.stream().map(path -> "classpath:/" + path).toArray(String[]::new);
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(locations)
                .setCacheControl(FOR_EVER)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
