import { defineConfig, passthroughImageService } from "astro/config";

export default defineConfig({
  site: "https://blog.example",
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
});
