package nl.raakpunt.routing.desk;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.reactive.ThymeleafReactiveViewResolver;

/** Gives every page its style sheets and scripts, error pages included. */
@Configuration(proxyBeanMethods = false)
class PageLook {
    PageLook(ThymeleafReactiveViewResolver views, Assets assets) {
        views.addStaticVariable("assets", assets);
    }
}
