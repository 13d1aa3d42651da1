# What jekyll-polyglot does with `lang` and equal permalinks: the other language goes under `/en`.
Jekyll::Hooks.register :site, :post_read do |site|
  by_permalink = site.posts.docs.group_by { |post| post.data["permalink"] }
  by_permalink.each do |permalink, posts|
    address = ->(post) { post.data["lang"] == "en" && posts.length > 1 ? "/en#{permalink}" : permalink }
    posts.each do |post|
      others = posts - [post]
      post.data["translations"] = others.map { |other| [other.data["lang"], address.(other)] }
    end
    posts.each { |post| post.data["permalink"] = address.(post) }
  end
end
