import { I18nPlugin } from "@11ty/eleventy";

export default function (config) {
  config.addPlugin(I18nPlugin, { defaultLanguage: "ko", errorMode: "allow-fallback" });
  config.addPassthroughCopy("img");
  config.addGlobalData("layout", "post.njk");
  config.setFrontMatterParsingOptions({});
  return { htmlTemplateEngine: "njk", markdownTemplateEngine: "njk" };
}
