# The published app on the ASP.NET runtime, as an ordinary user. A mirror can take the place of the images' home:
# docker build --build-arg DOTNET_IMAGES=mirror.example/dotnet .
ARG DOTNET_IMAGES=mcr.microsoft.com/dotnet

FROM ${DOTNET_IMAGES}/sdk:10.0 AS build
WORKDIR /source
# What restoring needs comes first: the layer with the packages stays valid until a version changes.
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/Huining.Safety.Web/Huining.Safety.Web.csproj src/Huining.Safety.Web/packages.lock.json src/Huining.Safety.Web/
RUN dotnet restore src/Huining.Safety.Web --locked-mode
COPY src/ src/
RUN dotnet publish src/Huining.Safety.Web --no-restore -c Release -o /app

FROM ${DOTNET_IMAGES}/aspnet:10.0
# The folder a volume for the logs is mounted on: a new volume takes its owner from it.
RUN mkdir -p /var/log/huining-safety && chown "$APP_UID" /var/log/huining-safety
WORKDIR /app
COPY --from=build /app .
# Diagnostics want a writable file system, which the container does not have.
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_EnableDiagnostics=0 \
    Logs__Folder=/var/log/huining-safety
USER $APP_UID
EXPOSE 8080
# The image has no curl; bash can ask, too.
HEALTHCHECK --interval=15s --timeout=6s --start-period=60s --retries=4 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r -t 5 _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["dotnet", "Huining.Safety.Web.dll"]
